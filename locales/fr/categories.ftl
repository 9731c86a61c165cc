# Les sujets des signalements et des propositions

category-lighting = 💡 Éclairage public
category-waste = 🗑 Propreté, déchets
category-roads = 🛣 Voirie, trottoirs
category-water_sewage = 🚰 Eau, égouts
category-electricity = ⚡ Électricité
category-animals = 🐕 Animaux errants
category-noise = 🔊 Bruit
category-public_space = 🪧 Espace occupé
category-construction = 🏗 Constructions
category-traffic = 🚦 Circulation
category-administration = 🏛 Administration
category-green_spaces = 🌳 Espaces verts
category-hygiene = 🧼 Hygiène
category-safety = 🛡 Sécurité
category-environment = 🌍 Environnement
category-facilities = 🏟 Équipements
category-transport = 🚌 Transports
category-heritage = 🧱 Patrimoine
category-other = ❓ Autre chose

theme-streets = 🛣 Rues, circulation
theme-green = 🌳 Nature
theme-youth = ⚽ Jeunesse et sport
theme-culture = 🎭 Culture, patrimoine
theme-education = 📚 Éducation
theme-health = 🩺 Santé
theme-economy = 🧺 Commerce, emploi
theme-solidarity = 🤝 Solidarité
theme-services = 🏛 Services communaux
theme-other = ❓ Autre chose
