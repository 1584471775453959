package io.autovoice.application.model;

/** Networks that are fed and read in the same way. An adapter knows one family. */
public enum ModelFamily {
    SPLEETER(ModelRole.SEPARATION),
    MDX_NET(ModelRole.SEPARATION),
    FCPE(ModelRole.PITCH),
    SWIFT_F0(ModelRole.PITCH),
    RMVPE(ModelRole.PITCH),
    WHISPER_ENCODER(ModelRole.CONTENT),
    /** HuBERT or ContentVec. */
    HUBERT(ModelRole.CONTENT),
    GE2E_SPEAKER(ModelRole.SPEAKER),
    RVC(ModelRole.VOICE);

    private final ModelRole role;

    ModelFamily(ModelRole role) {
        this.role = role;
    }

    public ModelRole role() {
        return role;
    }
}
