"""The engine that reads pictures of pages, and what it needs."""
