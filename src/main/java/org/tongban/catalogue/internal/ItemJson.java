package org.tongban.catalogue.internal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.function.Function;
import org.tongban.law.Citation;
import org.tongban.law.Term;
import org.tongban.law.YellowPoint;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;

/** How items and topics lie in the database and on the wire; terms and citations are written as packs write them. */
public final class ItemJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(module())
            .changeDefaultPropertyInclusion(
                    inclusion -> inclusion.withValueInclusion(com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL))
            .build();

    private ItemJson() {}

    public static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    public static <T> T read(String json, Class<T> type) {
        return MAPPER.readValue(json, type);
    }

    static String digest(String json) {
        try {
            var bytes = json.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    private static SimpleModule module() {
        var module = new SimpleModule();
        module.addSerializer(Term.class, new ToStringSerializer(Term.class));
        module.addSerializer(YellowPoint.class, new ToStringSerializer(YellowPoint.class));
        module.addSerializer(Citation.class, new ToStringSerializer(Citation.class));
        module.addDeserializer(Term.class, new Parsed<>(Term.class, Term::parse));
        module.addDeserializer(YellowPoint.class, new Parsed<>(YellowPoint.class, YellowPoint::parse));
        module.addDeserializer(Citation.class, new Parsed<>(Citation.class, Citation::parse));
        return module;
    }

    private static final class Parsed<T> extends StdDeserializer<T> {
        private final transient Function<String, T> parse;

        Parsed(Class<T> type, Function<String, T> parse) {
            super(type);
            this.parse = parse;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) {
            return parse.apply(parser.getString());
        }
    }
}
