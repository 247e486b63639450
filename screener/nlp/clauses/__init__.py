"""What clauses do to what is named in them: denied, wished for, still ahead, or the work of others."""
