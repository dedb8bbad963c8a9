"""The exhibit under the kiosk's own compositor, and what a test needs for it."""
