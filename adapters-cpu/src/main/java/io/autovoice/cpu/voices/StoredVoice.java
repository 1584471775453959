package io.autovoice.cpu.voices;

import io.autovoice.application.io.VoiceDescription;

/**
 * What {@code voice.json} says.
 *
 * @param fingerprint as of the profile that was saved
 * @param referenceSha256 of the bytes of {@code reference.flac}, in hexadecimal
 */
record StoredVoice(VoiceDescription description, String fingerprint, String referenceSha256) {}
