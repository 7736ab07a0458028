package org.tongban.catalogue;

/** Kind of matter, in the words of the national directory of government services (GB/T 39554). */
public enum ItemKind {
    /** 行政许可 */
    ADMINISTRATIVE_LICENCE,
    /** 行政确认 */
    ADMINISTRATIVE_CONFIRMATION,
    /** 行政给付 */
    ADMINISTRATIVE_PAYMENT,
    /** 行政奖励 */
    ADMINISTRATIVE_REWARD,
    /** 行政裁决 */
    ADMINISTRATIVE_RULING,
    /** 备案 */
    FILING,
    /** 其他行政权力 */
    OTHER_POWER,
    /** 公共服务 */
    PUBLIC_SERVICE
}
