import { getIntrospectionQuery, parse } from "graphql";
import { describe, expect, it } from "vitest";
import { queryCost } from "../src/api/queryCost.ts";

const cost = (text: string, variables = {}) => queryCost(parse(text), variables);

describe("queryCost", () => {
  it("counts a page's rows, its query and the rows below", () => {
    expect(cost("{ jobs { items { id } } }")).toBe(20 + 50 + 50);
    expect(cost("{ jobs(limit: 10) { items { agent { id } } } }")).toBe(20 + 10 + 10 + 10);
  });

  it("multiplies nested pages, also through variables, aliases and fragments", () => {
    const flat = cost("{ agents(limit: 100) { items { jobs(limit: 100) { items { id } } } } }");
    expect(flat).toBeGreaterThan(100 * 100);
    const variables = { n: 100 };
    expect(
      cost("query($n: Int) { agents(limit: $n) { items { jobs(limit: $n) { items { id } } } } }", variables),
    ).toBe(flat);
    expect(
      cost(
        "{ a: agents(limit: 100) { ...F } } fragment F on agentPage { items { jobs(limit: 100) { items { id } } } }",
      ),
    ).toBe(flat);
    expect(cost("{ a: jobs { totalCount } b: jobs { totalCount } }")).toBe(140);
  });

  it("lets tools read the schema once, and nobody in circles", () => {
    expect(cost(getIntrospectionQuery())).toBe(1);
    expect(cost("{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }")).toBe(
      Number.POSITIVE_INFINITY,
    );
  });

  it("ends on fragments that contain themselves", () => {
    expect(cost("fragment A on job { ...A agent { ...A } } { jobs { items { ...A } } }")).toBeGreaterThan(0);
  });
});
