# ما يُحال على الهيئات الاستشارية، وآراؤها

referral-line = 🏛 طلبنا رأي «{ $body }»، وننتظر الجواب إلى غاية { $date }.
    .late = 🏛 كنا ننتظر رأي «{ $body }» إلى غاية { $date }، وما زلنا نطلبه.
    .replied = 🏛 رأي «{ $body }»: { $opinion }
    .replied_on = 🏛 رأي «{ $body }» في اجتماع { $date }: { $opinion }
    .corrected = ✏️ صححنا الرأي الذي أخبرناكم به من قبل:
    .back = 🏛 لم نعد نطلب رأي «{ $body }»: كان ذلك خطأ. ولا يتغير شيء آخر.
referral-opinion-favourable = الموافقة 👍
referral-opinion-with_remarks = الموافقة مع ملاحظات ✍️
referral-opinion-unfavourable = عدم الموافقة 👎
referral-opinion-none = انتهى الأجل دون جواب، والجماعة تواصل دونه
