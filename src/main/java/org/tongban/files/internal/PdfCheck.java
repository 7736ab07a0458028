package org.tongban.files.internal;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.tongban.files.FilesProblem;
import org.tongban.files.Limits;
import org.tongban.platform.PackedStreams;

/** Opens a PDF and refuses what is locked or acts by itself (ISO 32000-1, 12.6 and 7.11.4). */
final class PdfCheck {

    /** Memory that the unpacked streams of one document may take. */
    private static final long UNPACKED = 256L * 1024 * 1024;

    private static final int MOST_OBJECTS = 200_000;

    private static final Map<String, String> KEYS = Map.of(
            "JS", "JavaScript",
            "JavaScript", "JavaScript",
            "EmbeddedFiles", "attachment",
            "RichMediaContent", "rich media",
            "XFA", "XFA form");

    private static final Map<String, String> ACTIONS = Map.of(
            "JavaScript", "JavaScript",
            "Launch", "launch action",
            "ImportData", "import action",
            "SubmitForm", "submit action",
            "GoToE", "attachment",
            "Rendition", "media action");

    private PdfCheck() {}

    /** Number of pages of a PDF that may be accepted. */
    static int pages(String name, byte[] bytes, Limits limits) {
        try (PDDocument document = open(bytes)) {
            if (document.isEncrypted()) {
                throw FilesProblem.PDF_ENCRYPTED.with("name", name);
            }
            int pages = document.getNumberOfPages();
            if (pages < 1) {
                throw FilesProblem.UNREADABLE.with("name", name);
            }
            if (pages > limits.pages()) {
                throw FilesProblem.TOO_MANY_PAGES.with("name", name, "pages", pages, "limit", limits.pages());
            }
            refuseActive(name, document);
            return pages;
        } catch (InvalidPasswordException locked) {
            throw FilesProblem.PDF_ENCRYPTED.with("name", name).causedBy(locked);
        } catch (IOException | IllegalArgumentException | ClassCastException | StackOverflowError broken) {
            throw FilesProblem.UNREADABLE.with("name", name).causedBy(broken);
        }
    }

    static PDDocument open(byte[] bytes) throws IOException {
        if (!PackedStreams.unpackWithin(bytes, UNPACKED)) {
            throw new IOException("unpacks to more than " + UNPACKED);
        }
        return Loader.loadPDF(
                new RandomAccessReadBuffer(bytes), MemoryUsageSetting.setupMainMemoryOnly(UNPACKED).streamCache);
    }

    /** Walks every object that can be reached from the trailer, without recursion: depth is the sender's choice. */
    private static void refuseActive(String name, PDDocument document) {
        Deque<COSBase> open = new ArrayDeque<>();
        Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        open.push(document.getDocument().getTrailer());
        while (!open.isEmpty()) {
            COSBase next = open.pop();
            if (next instanceof COSObject reference) {
                next = reference.getObject();
            }
            if (next == null || !seen.add(next)) {
                continue;
            }
            if (seen.size() > MOST_OBJECTS) {
                throw FilesProblem.UNREADABLE.with("name", name);
            }
            if (next instanceof COSDictionary dictionary) {
                refuseDictionary(name, dictionary);
                dictionary.getValues().forEach(value -> pushIfPresent(open, value));
            } else if (next instanceof COSArray array) {
                array.forEach(value -> pushIfPresent(open, value));
            }
        }
    }

    private static void refuseDictionary(String name, COSDictionary dictionary) {
        for (COSName key : dictionary.keySet()) {
            String found = KEYS.get(key.getName());
            if (found != null) {
                throw FilesProblem.PDF_ACTIVE.with("name", name, "found", found);
            }
        }
        if (dictionary.getDictionaryObject(COSName.S) instanceof COSName action && ACTIONS.containsKey(action.getName())) {
            throw FilesProblem.PDF_ACTIVE.with("name", name, "found", ACTIONS.get(action.getName()));
        }
    }

    private static void pushIfPresent(Deque<COSBase> open, COSBase value) {
        if (value instanceof COSDictionary || value instanceof COSArray || value instanceof COSObject) {
            open.push(value);
        }
    }
}
