"""What every reader of text shares: scripts, words, phrases, sentences, languages."""
