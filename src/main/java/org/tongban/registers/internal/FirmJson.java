package org.tongban.registers.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongban.core.Party;
import org.tongban.registers.Firm;
import org.tongban.registers.FirmData;
import org.tongban.registers.RecordVersion;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A firm as a record of its register, and back. */
public final class FirmJson {

    private FirmJson() {}

    public static ObjectNode write(JsonMapper json, String creditCode, FirmData firm) {
        var data = json.createObjectNode();
        var numbers = json.createObjectNode();
        data.put("creditCode", creditCode);
        data.put("name", firm.name());
        data.put("type", firm.type());
        data.put("division", firm.division());
        data.put("address", firm.address());
        data.set(
                "representative",
                person(json, firm.representative(), "/representative", numbers));
        data.put("capital", firm.capital());
        if (firm.capitalPaidBy() != null) {
            data.put("capitalPaidBy", firm.capitalPaidBy().toString());
        }
        var scope = data.putArray("scope");
        firm.scope().forEach(scope::add);
        var shareholders = data.putArray("shareholders");
        for (FirmData.Holder holder : firm.shareholders()) {
            var share = shareholders.addObject();
            share.put("kind", holder.kind().name());
            share.put("name", holder.name());
            if (holder.party() != null) {
                share.put("party", holder.party().toString());
            }
            if (holder.code() != null && holder.kind() == Party.Kind.FIRM) {
                share.put("creditCode", holder.code());
            } else if (holder.code() != null) {
                numbers.put("/shareholders/" + (shareholders.size() - 1), holder.code());
            }
            share.put("amount", holder.amount());
            share.put("share", holder.share());
        }
        if (firm.supervisor() != null) {
            data.set("supervisor", person(json, firm.supervisor(), "/supervisor", numbers));
        }
        data.put("status", Firm.Status.ACTIVE.name());
        data.put("since", firm.since().toString());
        if (!numbers.isEmpty()) {
            data.set("residentNumbers", numbers);
        }
        return data;
    }

    private static ObjectNode person(
            JsonMapper json, FirmData.Someone someone, String pointer, ObjectNode numbers) {
        var person = json.createObjectNode();
        person.put("name", someone.name());
        if (someone.party() != null) {
            person.put("party", someone.party().toString());
        }
        if (someone.residentNumber() != null) {
            numbers.put(pointer, someone.residentNumber());
        }
        return person;
    }

    public static Firm read(RecordVersion version) {
        var data = version.data();
        return new Firm(
                version.recordId(),
                data.path("creditCode").asString(),
                data.path("name").asString(),
                data.path("type").asString(),
                data.path("division").asString(),
                data.path("address").asString(),
                data.path("representative").path("name").asString(),
                decimal(data.path("capital")),
                date(data.path("capitalPaidBy")),
                texts(data.path("scope")),
                shareholders(data.path("shareholders")),
                data.path("supervisor").path("name").asString(null),
                Firm.Status.valueOf(data.path("status").asString()),
                date(data.path("statusSince")),
                data.path("statusReason").asString(""),
                LocalDate.parse(data.path("since").asString()),
                version.source(),
                version.versionId());
    }

    private static List<Firm.Shareholder> shareholders(JsonNode list) {
        var shareholders = new ArrayList<Firm.Shareholder>();
        for (JsonNode each : list) {
            shareholders.add(
                    new Firm.Shareholder(
                            Party.Kind.valueOf(each.path("kind").asString()),
                            each.path("name").asString(),
                            each.path("creditCode").asString(""),
                            decimal(each.path("amount")),
                            decimal(each.path("share"))));
        }
        return List.copyOf(shareholders);
    }

    private static List<String> texts(JsonNode list) {
        var texts = new ArrayList<String>();
        list.forEach(each -> texts.add(each.asString()));
        return List.copyOf(texts);
    }

    private static @Nullable BigDecimal decimal(JsonNode node) {
        return node.isNumber() ? node.decimalValue() : null;
    }

    private static @Nullable LocalDate date(JsonNode node) {
        return node.isString() ? LocalDate.parse(node.asString()) : null;
    }
}
