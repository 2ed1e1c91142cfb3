/** Words that a careless statement would trip over. */
export const names = ['signed up', 'it\'s "paid"', '{p0:String} \\n', 'Käufer 🛒'];
export const subjects = ['u1', 'u2', 'U1', "o'neil", '{u}', 'u,"4"', 'Ω', 'u\\n'];
export const plans = ['free', 'pro', "it's", 'Pro', '{plan}', 'a"b'];
export const sizes = [-1, 0, 1, 2, 2.5, 10, 100];
/** Of conversions, in days. */
export const windows = [0.01, 0.5, 1, 3, 7];
/** A metric may name a dimension before the first event or subject has it; a question may not. */
export const unseen = ['no such', 'trait.no such'];
