"""Exile and Return: a museum touchscreen exhibit."""
