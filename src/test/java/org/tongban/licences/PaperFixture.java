package org.tongban.licences;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongban.core.Party;
import org.tongban.seals.Seal;

/** Papers and licences of the fictional district. */
public final class PaperFixture {

    public static final Seal MARKET = new Seal("11990101MB0000017K", "云川市示范区市场监督管理局");
    public static final Instant MORNING = Instant.parse("2026-10-08T01:30:00Z");

    private PaperFixture() {}

    public static PaperRequest receiptOf(UUID caseId) {
        return paper(caseId, Papers.RECEIPT);
    }

    public static PaperRequest paper(UUID caseId, String kind) {
        return new PaperRequest(caseId, kind, 1, "990101-20261008-000123", MARKET, MORNING, data());
    }

    /** A business licence of a firm of the district. */
    public static LicenceRequest licence(UUID caseId, @Nullable String supersedes) {
        return new LicenceRequest(
                        caseId,
                        "licence",
                        "business-licence",
                        new Party(Party.Kind.FIRM, UUID.randomUUID(), "云川青衡数字技术有限公司"),
                        "91990101MA8K3T7Q28",
                        MARKET,
                        Map.of(
                                "creditCode", "91990101MA8K3T7Q28",
                                "name", "云川青衡数字技术有限公司",
                                "type", "有限责任公司（自然人投资或控股）",
                                "representative", "林知远",
                                "capital", "壹佰万元整",
                                "established", "2026-10-08",
                                "domicile", "云川市示范区文汇街道学林路18号3幢502室",
                                "scope", "一般项目：软件开发；信息系统集成服务；数据处理和存储支持服务；技术服务、技术开发、技术咨询、技术交流、技术转让、技术推广。（除依法须经批准的项目外，凭营业执照依法自主开展经营活动）"),
                        LocalDate.of(2026, 10, 8),
                        null,
                        MORNING,
                        supersedes);
    }

    private static Map<String, Object> data() {
        Map<String, Object> data = new HashMap<>();
        data.put("applicant", "林知远");
        data.put("itemName", "企业设立登记");
        data.put("receivedAt", MORNING);
        data.put("acceptedAt", MORNING);
        data.put("promisedBy", Instant.parse("2026-10-09T01:30:00Z"));
        data.put("statutoryUntil", LocalDate.of(2026, 10, 13));
        data.put("digest", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08");
        data.put("hasMaterials", true);
        data.put("materials", List.of(Map.of("name", "公司章程", "file", "章程.pdf"), Map.of("name", "住所使用证明 <扫描件>", "file", "租赁合同&附件.pdf")));
        data.put("corrections", List.of(Map.of("what", "住所使用证明", "why", "租赁合同缺少出租方签名，请补签后重新上传。"), Map.of("what", "经营范围", "why", "“食品销售”属于许可项目，请另行说明。")));
        data.put("correctUntil", LocalDate.of(2026, 10, 22));
        data.put("reason", "申请的名称与已登记企业“云川青衡数字技术有限公司”相同");
        data.put("legalBasis", "《中华人民共和国市场主体登记管理条例》第十九条");
        data.put("reconsiderationUntil", LocalDate.of(2026, 12, 7));
        data.put("reconsiderationBody", "云川市示范区人民政府");
        data.put("lawsuitUntil", LocalDate.of(2027, 4, 8));
        data.put("court", "云川市示范区人民法院");
        data.put("registration", true);
        data.put("days", 3);
        data.put("until", LocalDate.of(2026, 10, 16));
        data.put("before", LocalDate.of(2026, 10, 13));
        return data;
    }
}
