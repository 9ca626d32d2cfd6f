using Autoencoders.Generator.Diagnostics;
using Autoencoders.Generator.Infrastructure;

namespace Autoencoders.Generator.Planning;

/// <summary>The result of planning a network.</summary>
/// <param name="Plan">What is to be written; null where nothing can be.</param>
/// <param name="Diagnostics">What the user should know.</param>
internal sealed record PlannedNetwork(NetworkPlan? Plan, EquatableArray<DiagnosticInfo> Diagnostics);
