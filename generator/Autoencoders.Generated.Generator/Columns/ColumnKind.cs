using Autoencoders.Generator.Model;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Columns;

/// <summary>A kind of column: the attribute that declares it, and the reading of its arguments.</summary>
/// <param name="Attribute">The attribute without its suffix.</param>
/// <param name="Read">Reads the arguments; null where one of them is wrong, which is then reported.</param>
internal sealed record ColumnKind(string Attribute, Func<AttributeModel, PlanningContext, IColumns?> Read);
