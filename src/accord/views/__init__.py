"""The record in one form each: tables, rows, pages. A view shows, never changes anything, and knows nothing of its own."""
