"""This computer: clock, translations, folders. Implements what `kiosk.core.ports` asks for."""
