"""Unpaid posts: volunteering, offices held, placements of students."""
