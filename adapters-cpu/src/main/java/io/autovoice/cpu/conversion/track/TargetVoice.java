package io.autovoice.cpu.conversion.track;

/**
 * What is known of a target's reference.
 *
 * @param bandHertz up to where the reference has sound at all: about 8 kHz for a recording made at 16 kHz
 */
public record TargetVoice(VoiceTrack track, double bandHertz) {}
