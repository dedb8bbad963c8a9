// A film with captions.
PlayerFigure {
    film: true
}
