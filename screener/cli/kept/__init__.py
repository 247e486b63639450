"""Commands about what batches kept: to list, show, export, hold and delete it, and to check its log."""
