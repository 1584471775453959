package io.autovoice.cpu.audio.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;

import java.util.Map;
import org.bytedeco.ffmpeg.avutil.AVDictionary;

/** Owns an AVDictionary of options. */
final class MediaOptions implements AutoCloseable {
    private final AVDictionary handle = new AVDictionary(null);

    MediaOptions(Map<String, String> options) throws FfmpegException {
        for (Map.Entry<String, String> option : options.entrySet()) {
            Ffmpeg.check(av_dict_set(handle, option.getKey(), option.getValue(), 0));
        }
    }

    AVDictionary handle() {
        return handle;
    }

    @Override
    public void close() {
        av_dict_free(handle);
    }
}
