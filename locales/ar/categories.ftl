# مواضيع الشكايات والمقترحات

category-lighting = 💡 الإنارة العمومية
category-waste = 🗑 النظافة والنفايات
category-roads = 🛣 الطرق والأرصفة
category-water_sewage = 🚰 الماء والتطهير السائل
category-electricity = ⚡ الكهرباء
category-animals = 🐕 الحيوانات الضالة
category-noise = 🔊 الضجيج
category-public_space = 🪧 احتلال الملك العمومي
category-construction = 🏗 التعمير والبناء
category-traffic = 🚦 السير والوقوف
category-administration = 🏛 الإدارة والوثائق
category-green_spaces = 🌳 المساحات الخضراء
category-hygiene = 🧼 حفظ الصحة
category-safety = 🛡 السلامة
category-environment = 🌍 البيئة
category-facilities = 🏟 مرافق القرب
category-transport = 🚌 النقل
category-heritage = 🧱 التراث
category-other = ❓ موضوع آخر

theme-streets = 🛣 الطرق والسير
theme-green = 🌳 الحدائق والبيئة
theme-youth = ⚽ الشباب والرياضة
theme-culture = 🎭 الثقافة والتراث
theme-education = 📚 التعليم
theme-health = 🩺 الصحة
theme-economy = 🧺 الاقتصاد والشغل
theme-solidarity = 🤝 التضامن والإعاقة
theme-services = 🏛 خدمات الجماعة
theme-other = ❓ موضوع آخر
