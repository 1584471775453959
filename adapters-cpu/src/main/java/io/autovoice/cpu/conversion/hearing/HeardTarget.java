package io.autovoice.cpu.conversion.hearing;

import io.autovoice.cpu.conversion.track.VoiceTrack;

/** A target's reference: how it sounds and what it says. */
public record HeardTarget(VoiceTrack track, TargetContent content) {}
