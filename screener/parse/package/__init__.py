"""What DOCX and ODT share: ZIP packages, XML, flowing text and looks."""
