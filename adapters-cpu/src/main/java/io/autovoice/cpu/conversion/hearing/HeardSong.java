package io.autovoice.cpu.conversion.hearing;

import io.autovoice.cpu.conversion.track.VoiceTrack;

/** A stretch of a song: how it sounds and what it says. */
public record HeardSong(VoiceTrack track, SongContent content) {}
