/**
 * How many invented cases each eup, myeon and dong of Jeju has, by administrative-dong code: 300 in all, in seven places so
 * few (1 to 4 open) that the count is withheld.
 */
export const CASES_BY_EMD: readonly { areaCode: string; open: number; closed: number }[] = [
  { areaCode: "5011025000", open: 9, closed: 0 }, // 한림읍
  { areaCode: "5011025300", open: 10, closed: 1 }, // 애월읍
  { areaCode: "5011025600", open: 7, closed: 0 }, // 구좌읍
  { areaCode: "5011025900", open: 8, closed: 0 }, // 조천읍
  { areaCode: "5011031000", open: 4, closed: 0 }, // 한경면
  { areaCode: "5011032000", open: 2, closed: 0 }, // 추자면
  { areaCode: "5011033000", open: 1, closed: 0 }, // 우도면
  { areaCode: "5011051000", open: 5, closed: 0 }, // 일도1동
  { areaCode: "5011052000", open: 12, closed: 1 }, // 일도2동
  { areaCode: "5011053000", open: 5, closed: 0 }, // 이도1동
  { areaCode: "5011054000", open: 14, closed: 2 }, // 이도2동
  { areaCode: "5011055000", open: 6, closed: 0 }, // 삼도1동
  { areaCode: "5011056000", open: 5, closed: 0 }, // 삼도2동
  { areaCode: "5011057000", open: 5, closed: 0 }, // 용담1동
  { areaCode: "5011058000", open: 6, closed: 0 }, // 용담2동
  { areaCode: "5011059000", open: 5, closed: 0 }, // 건입동
  { areaCode: "5011060000", open: 9, closed: 0 }, // 화북동
  { areaCode: "5011061000", open: 9, closed: 0 }, // 삼양동
  { areaCode: "5011062000", open: 5, closed: 0 }, // 봉개동
  { areaCode: "5011063000", open: 11, closed: 1 }, // 아라동
  { areaCode: "5011064000", open: 6, closed: 0 }, // 오라동
  { areaCode: "5011065000", open: 14, closed: 2 }, // 연동
  { areaCode: "5011066000", open: 16, closed: 2 }, // 노형동
  { areaCode: "5011067000", open: 8, closed: 0 }, // 외도동
  { areaCode: "5011068000", open: 4, closed: 0 }, // 이호동
  { areaCode: "5011069000", open: 3, closed: 0 }, // 도두동
  { areaCode: "5013025000", open: 9, closed: 1 }, // 대정읍
  { areaCode: "5013025300", open: 8, closed: 0 }, // 남원읍
  { areaCode: "5013025900", open: 8, closed: 0 }, // 성산읍
  { areaCode: "5013031000", open: 6, closed: 0 }, // 안덕면
  { areaCode: "5013032000", open: 6, closed: 0 }, // 표선면
  { areaCode: "5013051000", open: 5, closed: 0 }, // 송산동
  { areaCode: "5013052000", open: 3, closed: 0 }, // 정방동
  { areaCode: "5013053000", open: 5, closed: 0 }, // 중앙동
  { areaCode: "5013054000", open: 2, closed: 0 }, // 천지동
  { areaCode: "5013055000", open: 5, closed: 0 }, // 효돈동
  { areaCode: "5013056000", open: 5, closed: 0 }, // 영천동
  { areaCode: "5013057000", open: 9, closed: 1 }, // 동홍동
  { areaCode: "5013058000", open: 6, closed: 0 }, // 서홍동
  { areaCode: "5013059000", open: 6, closed: 0 }, // 대륜동
  { areaCode: "5013060000", open: 6, closed: 0 }, // 대천동
  { areaCode: "5013061000", open: 6, closed: 0 }, // 중문동
  { areaCode: "5013062000", open: 5, closed: 0 }, // 예래동
];
