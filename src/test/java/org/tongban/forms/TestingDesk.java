package org.tongban.forms;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tongban.core.Actor;
import org.tongban.core.Assurance;
import org.tongban.core.Bilingual;
import org.tongban.core.Ids;
import org.tongban.core.Party;

/** Stands in for the modules that answer forms: items, persons, keys, notices. It answers only for its own. */
@Component
@Order(0)
public class TestingDesk implements ItemSource, PersonFacts, SigningKey, SignatureNotices {

    public static final String ITEM = "testing-establish";

    private static final Ids IDS = new Ids(java.time.Clock.systemUTC());

    private final Map<UUID, String> numbers = new ConcurrentHashMap<>();
    private final Map<UUID, KeyPair> keys = new ConcurrentHashMap<>();
    public final List<String> told = new CopyOnWriteArrayList<>();

    /** A new person, face verified, with this resident number. */
    public Actor.Person person(String name, String residentNumber) {
        UUID id = IDS.next();
        numbers.put(id, residentNumber);
        return new Actor.Person(id, name, Assurance.FACE_VERIFIED, new Party(Party.Kind.PERSON, id, name));
    }

    @Override
    public Optional<Item> findItem(String code) {
        return code.equals(ITEM)
                ? Optional.of(new Item(
                        ITEM,
                        "1",
                        new Bilingual("企业设立登记（有限责任公司）", "Registering a limited liability company"),
                        "establish",
                        Assurance.NUMBER_CHECKED,
                        "990101",
                        List.of(new Bilingual("受理后 1 个工作日内办结（法定 3 个工作日）。", "Done within 1 working day (law: 3)."))))
                : Optional.empty();
    }

    @Override
    public Map<String, Fact> facts(Actor.Person actor) {
        var source = new Bilingual("人口库", "Population register");
        String number = numbers.get(actor.id());
        return number == null
                ? Map.of()
                : Map.of(
                        "person.name", new Fact(actor.name(), source, "2026-09-30"),
                        "person.residentNumber", new Fact(number, source, "2026-09-30"));
    }

    @Override
    public Optional<String> findResidentNumber(UUID person) {
        return Optional.ofNullable(numbers.get(person));
    }

    @Override
    public Optional<UUID> findPerson(String residentNumber) {
        return numbers.entrySet().stream()
                .filter(entry -> entry.getValue().equals(residentNumber))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    @Override
    public Made sign(Actor.Person actor, String subject, String digest) {
        try {
            KeyPair pair = keys.computeIfAbsent(actor.id(), id -> newPair());
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(pair.getPrivate());
            signature.update(HexFormat.of().parseHex(digest));
            return new Made("SHA256withECDSA", signature.sign(), certificate(pair).getEncoded());
        } catch (Exception broken) {
            throw new AssertionError(broken);
        }
    }

    @Override
    public void remind(UUID person, Draft draft) {
        told.add("remind " + person);
    }

    @Override
    public void allSigned(UUID author, Draft draft) {
        told.add("all signed " + author);
    }

    @Override
    public void voided(UUID person, Draft draft) {
        told.add("voided " + person);
    }

    /** What was told to a person. */
    public List<String> toldTo(Actor.Person person) {
        return new ArrayList<>(told.stream().filter(each -> each.endsWith(person.id().toString())).toList());
    }

    private static KeyPair newPair() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException broken) {
            throw new AssertionError(broken);
        }
    }

    private static X509Certificate certificate(KeyPair pair) throws Exception {
        var name = new X500Name("CN=testing");
        var builder = new JcaX509v3CertificateBuilder(
                name,
                BigInteger.ONE,
                Date.from(Instant.parse("2020-01-01T00:00:00Z")),
                Date.from(Instant.parse("2040-01-01T00:00:00Z")),
                name,
                pair.getPublic());
        return new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate())));
    }
}
