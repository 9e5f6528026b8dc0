package commonweal.office.api;

import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers a fault with problem details (RFC 9457), to which {@code code} is added. */
@RestControllerAdvice(basePackageClasses = ApiFaults.class)
class ApiFaults {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> answer(ApiFault fault) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(fault.status(), String.valueOf(fault.getMessage()));
        problem.setTitle(fault.title());
        problem.setProperty(FaultWords.CODE, fault.code());
        return ResponseEntity.status(fault.status()).body(problem);
    }
}
