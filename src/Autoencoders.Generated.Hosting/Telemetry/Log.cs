using Microsoft.Extensions.Logging;

namespace Autoencoders.Hosting;

/// <summary>The messages of the log.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Information, "Model '{Model}' of {Network}: version {Version} from {Source} is in service (SHA-256 {Hash}).")]
    public static partial void InService(this ILogger logger, string model, string network, long version, string source, string hash);

    [LoggerMessage(2, LogLevel.Error, "Model '{Model}' of {Network}: {Source} is refused; version {Version} stays in service.")]
    public static partial void Refused(this ILogger logger, Exception reason, string model, string network, string source, long version);

    [LoggerMessage(3, LogLevel.Error, "Model '{Model}' of {Network}: {Source} is refused, and there is no other version.")]
    public static partial void Unavailable(this ILogger logger, Exception reason, string model, string network, string source);

    [LoggerMessage(6, LogLevel.Error, "Model '{Model}' of {Network}: learning begins anew from the version in service.")]
    public static partial void LearningFailed(this ILogger logger, Exception reason, string model, string network);

    [LoggerMessage(5, LogLevel.Error, "Key {Key} of pool {Pool} of {Network}: {Source} is refused.")]
    public static partial void Failed(this ILogger logger, Exception reason, string key, string pool, string network, string source);

    [LoggerMessage(4, LogLevel.Warning, "The folder of {Path} reports no changes; the file is looked at every {Interval}.")]
    public static partial void NoEvents(this ILogger logger, Exception reason, string path, TimeSpan interval);
}
