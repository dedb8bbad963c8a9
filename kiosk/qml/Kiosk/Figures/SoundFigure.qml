// Waits for its drawing: told in words until then.
FigureBody {
    fits: false
}
