package io.autovoice.application.voice.generator;

import io.autovoice.application.io.VoiceDescription;

/** A generator that was stored, and what it sang. */
public record AddedGenerator(VoiceDescription description, GeneratorTrial.Sung sung) {}
