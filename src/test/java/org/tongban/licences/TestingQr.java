package org.tongban.licences;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.imageio.ImageIO;

/** Reads the printed code from a picture of the page at 150 dots an inch. */
final class TestingQr {

    private TestingQr() {}

    static String read(Path pdf) throws Exception {
        Path picture = Files.createTempFile("qr", "");
        TestingTools.run("pdftoppm", "-r", "150", "-png", "-singlefile", pdf.toString(), picture.toString());
        var image = ImageIO.read(Path.of(picture + ".png").toFile());
        return new QRCodeReader()
                .decode(
                        new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(image))),
                        Map.of(DecodeHintType.TRY_HARDER, true))
                .getText();
    }
}
