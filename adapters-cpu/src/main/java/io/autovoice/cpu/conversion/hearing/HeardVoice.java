package io.autovoice.cpu.conversion.hearing;

import io.autovoice.cpu.conversion.track.VoiceTrack;

/** A recording, or a stretch of one: how it sounds and what it says. */
public record HeardVoice(VoiceTrack track, FrameContent content) {}
