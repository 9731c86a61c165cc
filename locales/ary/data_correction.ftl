# تصحيح المعطيات اللي عند الجماعة (القانون 09-08، المادة 8)

data_correction-menu = ✏️ نصحح معطياتي
data_correction-request = تصحيح المعطيات
    .title = تصحيح المعطيات

data_correction-wrong = شنو هو الغلط، وشنو خاصو يتكتب؟ بحال: «سميتي كتكتب العمراني». تقدرو تجاوبو بأوديو 🎤.
    .name = شنو يتصحح

data_correction-proof = عندكم شي ورقة كتبين هادشي؟ صيفطو تصويرتها. (ماشي ضروري)
    .name = الورقة

data_correction-review = ها شنو غادي نصححو. واش نصيفطوه؟

data_correction-file =
    .filed =
        شكرا ليكم 🙏 تسجلات، الرقم { $reference }.
        غادي نصححوها قبل { $date }، ونعلموكم هنا. وهادشي فابور.
