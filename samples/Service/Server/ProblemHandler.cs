using Autoencoders.Hosting;
using Microsoft.AspNetCore.Diagnostics;

namespace ServiceSample;

/// <summary>Makes problem details (RFC 9457) of requests that cannot be answered.</summary>
internal sealed class ProblemHandler(IProblemDetailsService problems) : IExceptionHandler
{
    /// <inheritdoc/>
    public ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        (int status, string? detail) = exception switch
        {
            BadRowsException bad => (bad.Status, bad.Message),
            BadHttpRequestException bad => (bad.StatusCode, bad.Message),
            ModelUnavailableException missing => (StatusCodes.Status503ServiceUnavailable, missing.Message),
            _ => (StatusCodes.Status500InternalServerError, null),
        };
        if (detail is null)
            return ValueTask.FromResult(false);

        var problem = new ProblemDetailsContext { HttpContext = httpContext, Exception = exception };
        httpContext.Response.StatusCode = status;
        problem.ProblemDetails.Status = status;
        problem.ProblemDetails.Detail = detail;
        if (exception is BadRowsException { Row: int row } rows)
        {
            problem.ProblemDetails.Extensions["row"] = row;
            if (rows.Column is int column)
                problem.ProblemDetails.Extensions["column"] = column;
        }
        return problems.TryWriteAsync(problem);
    }
}
