package io.autovoice.application.measure;

import io.autovoice.application.measure.profile.Startup;
import io.autovoice.application.measure.statistics.StabilityRule;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.conversion.VoiceId;
import io.autovoice.domain.progress.StageProgress;

/**
 * What to measure with.
 *
 * @param title the song's name
 * @param startup what happened before, for the account of the cold start
 */
public record MeasureRequest(
        String title, Waveform song, VoiceId voice, StabilityRule rule, Startup startup, StageProgress progress) {}
