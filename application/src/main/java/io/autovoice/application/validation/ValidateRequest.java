package io.autovoice.application.validation;

import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.conversion.VoiceId;
import io.autovoice.domain.progress.StageProgress;

/**
 * What to validate with.
 *
 * @param title the song's name in the report
 * @param song any length from half a second; the latency test crops or repeats it
 */
public record ValidateRequest(String title, Waveform song, VoiceId voice, StageProgress progress) {}
