# الجمعيات: داكشي اللي كيقرا اللي نايب على وحدة منهم

association-bound = صافي، هاد التيليفون ولا كيهضر باسم { $association } 👌 الميساجات والعراضات ديال الجماعة غادي يوصلو هنا. بغيتو عريضة باسم الجمعية؟ كتبو «بغيت نبدا عريضة باسم الجمعية».
    .unknown = هاد الرابط ما بقاش خدام. طلبو واحد جديد من الجماعة.

association-invited =
    .yes = ✅ جايين
    .no = ❌ ما جايينش

association-answer =
    .yes = قيدناها: { $association } جاية 👌 إلا تبدل شي حاجة، ضغطو على الآخر.
    .no = قيدناها: { $association } ما جاياش. شكرا حيت قلتوها لينا 🙏
    .gone = هادشي ما بقاش خدام.
    .over = النهار ديال الجواب داز. عيطو للجماعة إلا باقي بغيتو تجيو.

association-field-culture = الثقافة والتراث
association-field-sport = الرياضة
association-field-social = الخير والتضامن
association-field-health = الصحة
association-field-environment = البيئة
association-field-education = القراية
association-field-youth = الشباب
association-field-women = العيالات
association-field-disability = الناس في وضعية إعاقة
association-field-quarter = الحومة
association-field-crafts = الصنعة والحرف
association-field-other = حاجة أخرى
