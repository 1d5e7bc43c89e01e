global using System.Collections.Frozen;
global using Catalyst.Blueprints.Understanding.Lexicon;
global using Catalyst.Blueprints.Understanding.Text;
global using Catalyst.Brains.Model;
