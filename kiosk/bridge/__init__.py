"""The only Python that QML may name: typed models and painted items, without rules of their own."""
