# المواضيع ديال الشكايات والاقتراحات

category-lighting = 💡 الضو ديال الزنقة
category-waste = 🗑 الزبل والنقا
category-roads = 🛣 الطريق والطروطوار
category-water_sewage = 🚰 الما والواد الحار
category-electricity = ⚡ التريسيتي
category-animals = 🐕 الكلاب والحيوانات
category-noise = 🔊 الصداع
category-public_space = 🪧 احتلال الملك العام
category-construction = 🏗 البني والرخص
category-traffic = 🚦 السير والباركينغ
category-administration = 🏛 الإدارة والوراق
category-green_spaces = 🌳 الجرادي
category-hygiene = 🧼 حفظ الصحة
category-safety = 🛡 الأمان
category-environment = 🌍 البيئة
category-facilities = 🏟 دار الحي والملاعب
category-transport = 🚌 الطوبيس والطاكسي
category-heritage = 🧱 السور والتراث
category-other = ❓ حاجة أخرى

theme-streets = 🛣 الزناقي والسير
theme-green = 🌳 الجرادي والبيئة
theme-youth = ⚽ الشباب والرياضة
theme-culture = 🎭 الثقافة والتراث
theme-education = 📚 القراية
theme-health = 🩺 الصحة
theme-economy = 🧺 التجارة والخدمة
theme-solidarity = 🤝 التضامن والإعاقة
theme-services = 🏛 خدمات الجماعة
theme-other = ❓ حاجة أخرى
