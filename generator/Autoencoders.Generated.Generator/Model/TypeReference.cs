using Autoencoders.Generator.Infrastructure;

namespace Autoencoders.Generator.Model;

/// <summary>A type that an argument names: <c>typeof(MyNoise)</c>.</summary>
/// <param name="Name">Its full name, as generated code can write it.</param>
/// <param name="IsStruct">Whether it is a struct that a type argument can be.</param>
/// <param name="CanBeNamed">Whether generated code, in a file of its own, sees it.</param>
/// <param name="Contracts">Which of our interfaces it implements.</param>
internal sealed record TypeReference(string Name, bool IsStruct, bool CanBeNamed, EquatableArray<string> Contracts);
