import { anyResidentNumber, holdsResidentNumber } from "./resident-number";

// Numbers made up for this test: a day that exists, and a check digit that is right or wrong on purpose.
const CHECKED = "8001011234560";

describe("P-10 a resident registration number", () => {
  it.each([
    ["in its usual form", "900101-1234567"],
    ["within a sentence", "주민번호는 900101-1234567 입니다"],
    ["with a blank", "900101 2234567"],
    ["as thirteen digits with the right check digit", `번호 ${CHECKED}.`],
    ["in the digits of a Korean keyboard", "９００１０１－１２３４５６７"],
    ["with blanks around the hyphen", "900101 - 1234567"],
    ["with a dot", "900101.1234567"],
    ["with something between that nobody sees", "900101\u200b-\u20601234567"],
    ["with the century before it", "19900101-1234567"],
    ["with a comma", "900101,1234567"],
    ["with several blanks", "900101  -  1234567"],
    ["with a colon", "900101: 1234567"],
    ["with a star", "900101*1234567"],
    ["of somebody born before 1900", "900101-9234567"],
    ["in the digits of another script", "٩٠٠١٠١-١٢٣٤٥٦٧"],
    ["behind Latin letters", "fade8001011234560"],
    ["among as many digits as a digest has", `12345678901234567-${CHECKED}-12345678`],
    ["with a blank between all digits", "9 0 0 1 0 1 - 1 2 3 4 5 6 7"],
    ["with a blank between all digits and the century", "1 9 9 0 0 1 0 1   1 2 3 4 5 6 7"],
    ["with a blank between the last digits alone", "900101-1 2 3 4 5 6 7"],
    ["as thirteen digits one by one with the right check digit", "번호 8 0 0 1 0 1 1 2 3 4 5 6 0."],
    ["with a dot between all digits", "8.0.0.1.0.1.1.2.3.4.5.6.0"],
    ["with a hyphen between all digits", "8-0-0-1-0-1-1-2-3-4-5-6-0"],
    ["with wide blanks between full-width digits", "９　０　０　１　０　１　－　１　２　３　４　５　６　７"],
    ["with something between all digits that nobody sees", [...CHECKED].join("\u200b")],
    ["with something besides a blank that nobody sees", [...CHECKED].join(" \ufeff")],
    ["with a star of two halves between all digits", [...CHECKED].join("\u{1f31f}")],
    ["in the escapes of a document", '{ a(b: "\\u0039\\u{30}0101-1234567") }'],
  ])("is found %s", (_how, text) => expect(holdsResidentNumber(text)).toBe(true));

  it.each([
    ["a telephone number", "010-1234-5678"],
    ["thirteen digits with a wrong check digit", "8001011234563"],
    ["a day that does not exist", "901301-1234567"],
    ["the code of an area", "5011000000"],
    ["longer digits", "19001011234567890"],
    ["an instant", "2026-11-22T03:00:00.000Z"],
    ["a number with a fraction", "128850.6123456"],
    ["an escape that is none", "\\u{ffffff}"],
    ["a digest", "sha256:669ab99f7a00f81efb3b02633beb6a4607244155259a607ea5da26f723adf164"],
    ["a random id", "d3a059c0274f8001011234560fe57d12"],
    ["thirteen digits one by one with a wrong check digit", "8 0 0 1 0 1 1 2 3 4 5 6 3"],
    ["more digits one by one", "8 0 0 1 0 1 1 2 3 4 5 6 0 1"],
    ["a telephone number, digit by digit", "0 1 0 - 0 0 0 0 - 5 6 7 8"],
    ["a list of answers", "[8, 0, 0, 1, 0, 1, 1, 2, 3, 4, 5, 6, 0]"],
    ["a list of texts", '["8" "0" "0" "1" "0" "1" "1" "2" "3" "4" "5" "6" "0"]'],
    ["a day and an amount", "2026. 1. 1. 1234560 원"],
    ["a day and an instant", "2026-11-22 03:00:00.0"],
    ["two telephone numbers", "010-1234-5678 010-1234-5678"],
    ["an address of the network", "1.2.3.4, 0:0:0:0:0:0:0:1"],
  ])("is not seen in %s", (_what, text) => expect(holdsResidentNumber(text)).toBe(false));

  it("is found however deep it stands", () => {
    expect(anyResidentNumber({ input: [{ note: "900101-1234567" }] })).toBe(true);
    expect(anyResidentNumber({ input: [{ note: null, amount: 1_100_000_000 }] })).toBe(false);
    expect(anyResidentNumber({ input: [{ agencyLocalId: 8001011234560 }] })).toBe(true);
    expect(anyResidentNumber({ input: { "900101-1234567": true } })).toBe(true);
    const deep = `${"[".repeat(100_000)}"900101-1234567"${"]".repeat(100_000)}`;
    expect(anyResidentNumber(JSON.parse(deep))).toBe(true);
  });
});
