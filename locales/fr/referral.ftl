# Ce qui est porté devant une instance consultative, et son avis

referral-line = 🏛 L’avis de « { $body } » est demandé ; il est attendu le { $date } au plus tard.
    .late = 🏛 « { $body } » devait donner son avis le { $date } au plus tard ; la commune le réclame.
    .replied = 🏛 « { $body } » : { $opinion }
    .replied_on = 🏛 « { $body } », réunion du { $date } : { $opinion }
    .corrected = ✏️ L’avis que nous vous avions donné était inexact. Voici le bon :
    .back = 🏛 L’avis de « { $body } » n’est plus demandé : c’était une erreur. Rien d’autre ne change.
referral-opinion-favourable = avis favorable 👍
referral-opinion-with_remarks = avis favorable, avec des remarques ✍️
referral-opinion-unfavourable = avis défavorable 👎
referral-opinion-none = pas d’avis dans le délai ; la commune continue sans lui
