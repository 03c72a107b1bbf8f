/** What the Act allows more time for grades for, uhl. § 11-7(4) a, b and c, as choices [G9]. */
export const extensionGrounds = ['specialReasons', 'lackOfGraders', 'largerWork'] as const;
export type ExtensionGround = (typeof extensionGrounds)[number];
