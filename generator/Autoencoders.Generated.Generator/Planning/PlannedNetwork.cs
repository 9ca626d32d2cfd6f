using Autoencoders.Generator.Diagnostics;
using Autoencoders.Generator.Infrastructure;

namespace Autoencoders.Generator.Planning;

/// <summary>What planning makes of a network: a plan where it can be written, and what the user should know.</summary>
internal sealed record PlannedNetwork(NetworkPlan? Plan, EquatableArray<DiagnosticInfo> Diagnostics);
