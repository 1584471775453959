package io.autovoice.application.model;

/** What a network does in a conversion. */
public enum ModelRole {
    SEPARATION,
    PITCH,
    /** What is being said or sung, whoever does it. */
    CONTENT,
    /** Who it is. */
    SPEAKER,
    /** One target voice, as a generator of its sound. */
    VOICE
}
