// Adapts the sandbox to the seam that previews run their process through; filled in with the signatures of both.
