"""Disk: content, pictures, packages, settings; imports core and no Qt."""
